-- What other bodies say of themselves: a link for each correspondent, and which link an entry came by.
-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "saidById" TEXT;

-- CreateTable
CREATE TABLE "BusyLink" (
    "id" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "saidAt" TIMESTAMPTZ(3),
    "draft" JSONB,

    CONSTRAINT "BusyLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BusyLink_tokenHash_key" ON "BusyLink"("tokenHash");

-- CreateIndex
CREATE INDEX "BusyLink_bodyId_idx" ON "BusyLink"("bodyId");

-- CreateIndex
CREATE INDEX "Commitment_saidById_idx" ON "Commitment"("saidById");

-- AddForeignKey
ALTER TABLE "BusyLink" ADD CONSTRAINT "BusyLink_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_saidById_fkey" FOREIGN KEY ("saidById") REFERENCES "BusyLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;
