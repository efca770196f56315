-- 发文: the head, number, seal and copies a paper of a meeting goes out with.
CREATE TABLE "Dispatch" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "artefact" TEXT NOT NULL,
    "headed" BOOLEAN NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "year" INTEGER NOT NULL,
    "sequence" INTEGER,
    "addressees" TEXT NOT NULL DEFAULT '',
    "copies" TEXT NOT NULL DEFAULT '',
    "attachments" TEXT[],
    "sealed" BOOLEAN NOT NULL,
    "datedOn" DATE,
    "issuedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Dispatch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Dispatch_meetingId_artefact_key" ON "Dispatch"("meetingId", "artefact");

-- CreateIndex
CREATE UNIQUE INDEX "Dispatch_code_year_sequence_key" ON "Dispatch"("code", "year", "sequence");

-- AddForeignKey
ALTER TABLE "Dispatch" ADD CONSTRAINT "Dispatch_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
