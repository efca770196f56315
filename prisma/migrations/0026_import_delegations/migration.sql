-- The delegations an import added, so that they go with it when it is undone.
-- AlterTable
ALTER TABLE "RosterImport" ADD COLUMN     "delegations" TEXT[] DEFAULT ARRAY[]::TEXT[];
