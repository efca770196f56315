-- CreateTable
CREATE TABLE "PaperText" (
    "meetingId" TEXT NOT NULL,
    "artefact" TEXT NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{"edits":[]}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PaperText_pkey" PRIMARY KEY ("meetingId","artefact")
);

-- AddForeignKey
ALTER TABLE "PaperText" ADD CONSTRAINT "PaperText_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
