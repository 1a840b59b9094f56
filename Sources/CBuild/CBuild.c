#include "CBuild.h"

const char *cbuild_commit(void) { return SMTPTUI_COMMIT; }

const char *cbuild_libraries(void) { return SMTPTUI_LIBRARIES; }
