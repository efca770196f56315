-- What was decided and has to be carried out, and what was reported of it on the way.
-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "meetingId" TEXT,
    "meetingTitle" TEXT NOT NULL DEFAULT '',
    "itemId" TEXT,
    "bodyId" TEXT,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "assisting" TEXT NOT NULL DEFAULT '',
    "handedOn" DATE NOT NULL,
    "dueOn" DATE,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "closedOn" DATE,
    "closing" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpReport" (
    "id" TEXT NOT NULL,
    "followUpId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "trouble" TEXT NOT NULL DEFAULT '',
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowUpReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FollowUp_meetingId_idx" ON "FollowUp"("meetingId");

-- CreateIndex
CREATE INDEX "FollowUp_bodyId_idx" ON "FollowUp"("bodyId");

-- CreateIndex
CREATE INDEX "FollowUpReport_followUpId_idx" ON "FollowUpReport"("followUpId");

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpReport" ADD CONSTRAINT "FollowUpReport_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;
