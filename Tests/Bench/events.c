/* Reads a YAML file with libyaml alone and counts its events: the floor of every reader of YAML. */
#include <stdio.h>
#include <yaml.h>

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  yaml_parser_t parser;
  yaml_event_t event;
  long count = 0;
  int last = 0;
  if (!file || !yaml_parser_initialize(&parser)) return 2;
  yaml_parser_set_input_file(&parser, file);
  while (!last) {
    if (!yaml_parser_parse(&parser, &event)) return 1;
    last = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    count++;
  }
  yaml_parser_delete(&parser);
  printf("%ld\n", count);
  return 0;
}
