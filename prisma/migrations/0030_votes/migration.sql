-- 表决结果: what the votes of a meeting came to.
-- CreateTable
CREATE TABLE "VoteResult" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "motion" TEXT NOT NULL DEFAULT '',
    "round" INTEGER NOT NULL DEFAULT 1,
    "subject" JSONB NOT NULL,
    "method" TEXT NOT NULL,
    "members" INTEGER,
    "quorum" INTEGER,
    "needed" INTEGER,
    "present" INTEGER,
    "yes" INTEGER,
    "no" INTEGER,
    "abstain" INTEGER,
    "notVoted" INTEGER,
    "handedOut" INTEGER,
    "collected" INTEGER,
    "valid" INTEGER,
    "void" INTEGER,
    "seats" INTEGER,
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "takenBack" BOOLEAN NOT NULL DEFAULT false,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "VoteResult_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "VoteResult_meetingId_itemId_motion_round_key" ON "VoteResult"("meetingId", "itemId", "motion", "round");

-- AddForeignKey
ALTER TABLE "VoteResult" ADD CONSTRAINT "VoteResult_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
