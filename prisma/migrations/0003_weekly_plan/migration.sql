-- Weekly plans: the weeks a body's plan covers, and what its columns hold as somebody assigned them.
-- CreateTable
CREATE TABLE "PlanWeek" (
    "sourceId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanWeek_pkey" PRIMARY KEY ("sourceId","startsAt")
);

-- CreateTable
CREATE TABLE "PlanColumns" (
    "bodyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "fields" TEXT[],
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanColumns_pkey" PRIMARY KEY ("bodyId","signature")
);

-- AddForeignKey
ALTER TABLE "PlanWeek" ADD CONSTRAINT "PlanWeek_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "CalendarSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanColumns" ADD CONSTRAINT "PlanColumns_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PlanWeek" ADD CONSTRAINT "PlanWeek_in_order" CHECK ("startsAt" < "endsAt");
