-- CalDAV sources: the sealed account, and what was read of each calendar, so that only changes are asked for.
-- AlterTable
ALTER TABLE "CalendarSource" ADD COLUMN     "credentials" TEXT;

-- CreateTable
CREATE TABLE "CalendarCollection" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ctag" TEXT,
    "syncToken" TEXT,
    "comparedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarCollection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarResource" (
    "collectionId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "etag" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "CalendarResource_pkey" PRIMARY KEY ("collectionId","key")
);

-- CreateIndex
CREATE INDEX "CalendarCollection_sourceId_idx" ON "CalendarCollection"("sourceId");

-- AddForeignKey
ALTER TABLE "CalendarCollection" ADD CONSTRAINT "CalendarCollection_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "CalendarSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarResource" ADD CONSTRAINT "CalendarResource_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "CalendarCollection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
