-- A week of a plan with a row nobody understood is not known to be free.
ALTER TABLE "PlanWeek" ADD COLUMN "complete" BOOLEAN NOT NULL DEFAULT true;
