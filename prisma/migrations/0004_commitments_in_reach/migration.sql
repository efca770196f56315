-- What a commitment takes of our people carries its time, so that one person's commitments of a period are one walk
-- through an index. The two triggers keep the times the commitment's own.
ALTER TABLE "CommitmentPerson" ADD COLUMN "startsAt" TIMESTAMPTZ(3), ADD COLUMN "endsAt" TIMESTAMPTZ(3);
UPDATE "CommitmentPerson" p SET "startsAt" = c."startsAt", "endsAt" = c."endsAt"
  FROM "Commitment" c WHERE c.id = p."commitmentId";

DROP INDEX "CommitmentPerson_personId_idx";
CREATE INDEX "CommitmentPerson_personId_startsAt_idx" ON "CommitmentPerson"("personId", "startsAt");

CREATE FUNCTION commitment_person_takes_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT c."startsAt", c."endsAt" INTO NEW."startsAt", NEW."endsAt"
    FROM "Commitment" c WHERE c.id = NEW."commitmentId";
  RETURN NEW;
END $$;
CREATE TRIGGER "CommitmentPerson_times" BEFORE INSERT OR UPDATE ON "CommitmentPerson"
  FOR EACH ROW EXECUTE FUNCTION commitment_person_takes_times();

CREATE FUNCTION commitment_gives_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "CommitmentPerson" SET "startsAt" = NEW."startsAt" WHERE "commitmentId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Commitment_times" AFTER UPDATE OF "startsAt", "endsAt" ON "Commitment"
  FOR EACH ROW WHEN (OLD."startsAt" <> NEW."startsAt" OR OLD."endsAt" <> NEW."endsAt")
  EXECUTE FUNCTION commitment_gives_times();

-- A walk by start looks back one day for what is still running; the few that last longer have indexes of their own.
DROP INDEX "Commitment_during";
CREATE INDEX "Commitment_long" ON "Commitment" ("startsAt") WHERE "endsAt" - "startsAt" > interval '1 day';
CREATE INDEX "Commitment_venueId_startsAt_idx" ON "Commitment"("venueId", "startsAt");
CREATE INDEX "Commitment_long_body" ON "Commitment" ("bodyId", "startsAt")
  WHERE "endsAt" - "startsAt" > interval '1 day';
CREATE INDEX "Commitment_long_venue" ON "Commitment" ("venueId", "startsAt")
  WHERE "endsAt" - "startsAt" > interval '1 day';
CREATE INDEX "CommitmentPerson_long" ON "CommitmentPerson" ("personId", "startsAt")
  WHERE "endsAt" - "startsAt" > interval '1 day';
