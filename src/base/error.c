#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

bede_status error_set(bede_error *err, bede_status status, error_place place,
                      const char *format, ...) {
  if (!err) return status;
  err->status = status;
  err->line = place.line;
  err->column = place.column;
  err->offset = place.offset;
  va_list args;
  va_start(args, format);
  vsnprintf(err->message, sizeof err->message, format, args);
  va_end(args);
  return status;
}

bede_status error_damaged(bede_error *err, const char *path, const char *why) {
  return error_set(err, BEDE_FORMAT, NO_PLACE, "%s: %s", path, why);
}

const char *bede_status_text(bede_status status) {
  static const char *const text[] = {
#define BEDE_ROW(name, text) text,
      BEDE_STATUS_MAP(BEDE_ROW)
#undef BEDE_ROW
  };
  return status < BEDE_STATUS_COUNT ? text[status] : "unknown error";
}
