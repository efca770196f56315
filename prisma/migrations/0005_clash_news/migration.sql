-- What other calendars changed that now stands, or no longer stands, in the way of a meeting of ours.
CREATE TABLE "ClashNews" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "seenBy" TEXT,

    CONSTRAINT "ClashNews_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ClashNews_meetingId_key_key" ON "ClashNews"("meetingId", "key");
CREATE INDEX "ClashNews_seenAt_idx" ON "ClashNews"("seenAt");
ALTER TABLE "ClashNews" ADD CONSTRAINT "ClashNews_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
