#include "CYAML.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct CYAMLReader {
    yaml_parser_t parser;
    yaml_event_t event;
    bool has_event;
};

CYAMLReader *cyaml_open(const unsigned char *text, size_t length) {
    CYAMLReader *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    if (!yaml_parser_initialize(&reader->parser)) {
        free(reader);
        return NULL;
    }
    yaml_parser_set_input_string(&reader->parser, text, length);
    yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
    return reader;
}

static CYAMLEvent problem(const CYAMLReader *reader) {
    const yaml_parser_t *parser = &reader->parser;
    const char *text = parser->problem ? parser->problem : "out of memory";
    // What is wrong with a byte has no mark, and counts from the start of the text.
    int line = parser->error == YAML_READER_ERROR ? (int)parser->mark.line : (int)parser->problem_mark.line;
    return (CYAMLEvent){CYAML_PROBLEM, line + 1, text, strlen(text)};
}

static CYAMLKind kind(const yaml_event_t *event) {
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return event->data.scalar.anchor || event->data.scalar.tag ? CYAML_OTHER : CYAML_SCALAR;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.anchor || event->data.mapping_start.tag ? CYAML_OTHER : CYAML_MAP;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.anchor || event->data.sequence_start.tag ? CYAML_OTHER : CYAML_LIST;
    case YAML_MAPPING_END_EVENT: return CYAML_MAP_END;
    case YAML_SEQUENCE_END_EVENT: return CYAML_LIST_END;
    case YAML_DOCUMENT_START_EVENT: return CYAML_DOCUMENT;
    default: return CYAML_OTHER;
    }
}

CYAMLEvent cyaml_next(CYAMLReader *reader) {
    for (;;) {
        if (reader->has_event) yaml_event_delete(&reader->event);
        reader->has_event = false;
        if (!yaml_parser_parse(&reader->parser, &reader->event)) return problem(reader);
        reader->has_event = true;
        yaml_event_type_t type = reader->event.type;
        int line = (int)reader->event.start_mark.line + 1;
        if (type == YAML_NO_EVENT || type == YAML_STREAM_END_EVENT) return (CYAMLEvent){CYAML_END, line, "", 0};
        if (type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_END_EVENT) continue;
        CYAMLEvent event = {kind(&reader->event), line, "", 0};
        if (event.kind == CYAML_SCALAR) {
            event.text = (const char *)reader->event.data.scalar.value;
            event.length = reader->event.data.scalar.length;
        }
        return event;
    }
}

void cyaml_close(CYAMLReader *reader) {
    if (reader->has_event) yaml_event_delete(&reader->event);
    yaml_parser_delete(&reader->parser);
    free(reader);
}
