/* The least any reader of the file through libyaml does: every event is made and thrown away. Counts the scalars
   `due`, one of each step, so that it can be seen that all was read. */

#include <stdio.h>
#include <string.h>
#include <yaml.h>

int main(int count, char **arguments)
{
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    yaml_parser_t parser;
    yaml_event_t event;
    long due = 0;
    int ended = 0;

    if (!file || !yaml_parser_initialize(&parser))
        return 2;
    yaml_parser_set_input_file(&parser, file);
    while (!ended) {
        if (!yaml_parser_parse(&parser, &event))
            return 1;
        ended = event.type == YAML_STREAM_END_EVENT;
        if (event.type == YAML_SCALAR_EVENT && !strcmp((char *)event.data.scalar.value, "due"))
            due++;
        yaml_event_delete(&event);
    }
    printf("%ld\n", due);
    return 0;
}
