-- The office's vehicles and what they are lent for; secret calendars of one person.
-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "personId" TEXT,
ALTER COLUMN "bodyId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Vehicle" (
    "id" TEXT NOT NULL,
    "plate" TEXT NOT NULL,
    "model" TEXT NOT NULL DEFAULT '',
    "seats" INTEGER NOT NULL,
    "driver" TEXT NOT NULL DEFAULT '',
    "driverPhone" TEXT NOT NULL DEFAULT '',
    "retiredOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Vehicle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Trip" (
    "id" TEXT NOT NULL,
    "vehicleId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "fromPlace" TEXT NOT NULL DEFAULT '',
    "riders" TEXT NOT NULL DEFAULT '',
    "riderCount" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'held',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Trip_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Vehicle_plate_key" ON "Vehicle"("plate");

-- CreateIndex
CREATE INDEX "Trip_vehicleId_startsAt_idx" ON "Trip"("vehicleId", "startsAt");

-- CreateIndex
CREATE INDEX "Trip_meetingId_idx" ON "Trip"("meetingId");

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "Vehicle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A calendar is a body's or a person's.
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_of_one" CHECK (("bodyId" IS NULL) <> ("personId" IS NULL));

-- A vehicle is never lent twice for one moment; what only waits for it may overlap.
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_time_order" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_no_overlap"
  EXCLUDE USING gist ("vehicleId" WITH =, tstzrange("startsAt", "endsAt", '[)') WITH &&) WHERE (status = 'held');
