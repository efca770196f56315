-- What is written behind a name to tell two people of it apart.
-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "namesakeNote" TEXT NOT NULL DEFAULT '';
