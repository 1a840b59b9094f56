// Reads a YAML document as a row of events, with libyaml. Nothing else of the program sees <yaml.h>.
#ifndef CYAML_H
#define CYAML_H

#include <stdbool.h>
#include <stddef.h>

/// What an event is.
typedef enum CYAMLKind {
    CYAML_END,       ///< no more events
    CYAML_PROBLEM,   ///< the text is not YAML; `text` says why
    CYAML_SCALAR,    ///< a word or a text
    CYAML_MAP,       ///< a mapping begins
    CYAML_MAP_END,
    CYAML_LIST,      ///< a sequence begins
    CYAML_LIST_END,
    CYAML_OTHER,     ///< an alias, an anchor or a tag, which settings have no use for
    CYAML_DOCUMENT,  ///< a document begins
} CYAMLKind;

typedef struct CYAMLEvent {
    CYAMLKind kind;
    int line;          ///< from 1
    const char *text;  ///< of a scalar or a problem; until the next call
    size_t length;     ///< in bytes
} CYAMLEvent;

typedef struct CYAMLReader CYAMLReader;

/// A reader of `length` bytes of text in UTF-8, which must stay where they are; NULL without memory.
CYAMLReader *cyaml_open(const unsigned char *text, size_t length);
CYAMLEvent cyaml_next(CYAMLReader *reader);
void cyaml_close(CYAMLReader *reader);

#endif
