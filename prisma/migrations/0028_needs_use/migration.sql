-- What somebody said of their dietary and access needs, and whether they may leave the product.
-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "consent" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "needsUse" TEXT NOT NULL DEFAULT 'lists';
