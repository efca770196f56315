-- AlterTable
ALTER TABLE "Printing" ADD COLUMN     "copies" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "paper" BYTEA,
ADD COLUMN     "way" TEXT NOT NULL DEFAULT 'noted';
