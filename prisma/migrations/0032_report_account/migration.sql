-- Whose account a report on a matter came from: two people of one name take back their own only.
-- AlterTable
ALTER TABLE "FollowUpReport" ADD COLUMN     "byId" TEXT NOT NULL DEFAULT '';

-- Reports of a name that only one account has are of that account.
UPDATE "FollowUpReport" AS report SET "byId" = account.id
FROM (SELECT min(id) AS id, name FROM "User" GROUP BY name HAVING count(*) = 1) AS account
WHERE account.name = report.by;
