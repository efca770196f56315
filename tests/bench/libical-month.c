/* Reads a calendar with libical and prints how many instances begin within [from, to): libical-month FILE FROM TO
   (epoch seconds). Compiled by the benchmark where cc and libical are installed. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static long count_in(icalcomponent *event, time_t from, time_t to) {
  long found = 0;
  struct icaltimetype start = icalcomponent_get_dtstart(event);
  const icaltimezone *zone = start.zone;
  icalproperty *property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
  if (!property) {
    time_t at = icaltime_as_timet_with_zone(start, zone);
    return at >= from && at < to;
  }
  struct icalrecurrencetype rule = icalproperty_get_rrule(property);
  icalrecur_iterator *each = icalrecur_iterator_new(rule, start);
  struct icaltimetype after = icaltime_from_timet_with_zone(from - 86400, 0, zone);
  icalrecur_iterator_set_start(each, after);
  for (struct icaltimetype next = icalrecur_iterator_next(each); !icaltime_is_null_time(next);
       next = icalrecur_iterator_next(each)) {
    time_t at = icaltime_as_timet_with_zone(next, zone);
    if (at >= to) break;
    if (at >= from) found++;
  }
  icalrecur_iterator_free(each);
  return found;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  text[fread(text, 1, size, file)] = 0;
  fclose(file);
  icalcomponent *calendar = icalparser_parse_string(text);
  long found = 0;
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
    found += count_in(event, atol(argv[2]), atol(argv[3]));
  printf("%ld\n", found);
  return 0;
}
