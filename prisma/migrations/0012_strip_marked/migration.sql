-- Calendars kept before words marked secret were withheld are read whole once more, soon: what is known of them stays.
UPDATE "CalendarSource" SET "horizonTo" = "horizonTo" - interval '1 day', "nextRunAt" = now()
  WHERE kind IN ('upload', 'url', 'caldav') AND "horizonTo" IS NOT NULL;
