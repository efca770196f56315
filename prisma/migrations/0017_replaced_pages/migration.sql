-- AlterTable
ALTER TABLE "Printing" ADD COLUMN     "labels" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "pages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';
