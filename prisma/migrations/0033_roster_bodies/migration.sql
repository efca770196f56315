-- An import adds bodies of any kind.
-- RenameColumn
ALTER TABLE "RosterImport" RENAME COLUMN "delegations" TO "bodies";
