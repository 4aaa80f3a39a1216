/*
 * gazc - the compiler of the gazetteer, for the build:
 *
 *     gazc CITIES1000 ISO-CODES-DIR OWN-DIR IMAGE
 */
#include "gazetteer/gazetteer.h"

#include <stdio.h>

static bool write_whole(const char *path, bede_str bytes) {
  FILE *file = fopen(path, "wb");
  if (!file) return false;
  bool ok = fwrite(bytes.ptr, 1, bytes.len, file) == bytes.len;
  return fclose(file) == 0 && ok;
}

static bool compile(arena *a, char **argv) {
  const gaz_source source = {
      .towns = argv[1],
      .countries = str_format(a, "%s/iso_3166-1.json", argv[2]).ptr,
      .subdivisions = str_format(a, "%s/iso_3166-2.json", argv[2]).ptr,
      .seats = str_format(a, "%s/seats.txt", argv[3]).ptr,
      .words = str_format(a, "%s/words.txt", argv[3]).ptr,
      .middles = str_format(a, "%s/countries.txt", argv[3]).ptr,
      .areas = str_format(a, "%s/areas.txt", argv[3]).ptr,
      .counties = str_format(a, "%s/counties.txt", argv[3]).ptr,
  };
  bede_error err = {0};
  bede_str image;
  gaz_report report;
  if (gazetteer_compile(a, &source, &image, &report, &err)) {
    fprintf(stderr, "gazc: %s\n", err.message);
    return false;
  }
  printf("%u towns, %u names; of %u regions joined by code %u, seat %u, "
         "name %u; %u counties\n",
         report.towns, report.names, report.regions, report.by_code,
         report.by_seat, report.by_name, report.counties);
  if (write_whole(argv[4], image)) return true;
  perror(argv[4]);
  return false;
}

int main(int argc, char **argv) {
  jmp_buf full;
  arena a;
  if (argc != 5) {
    fputs("usage: gazc CITIES1000 ISO-CODES-DIR OWN-DIR IMAGE\n", stderr);
    return 2;
  }
  arena_init(&a, NULL, &full);
  volatile bool ok = false;
  if (setjmp(full))
    fputs("gazc: out of memory\n", stderr);
  else
    ok = compile(&a, argv);
  arena_free(&a);
  return ok ? 0 : 1;
}
