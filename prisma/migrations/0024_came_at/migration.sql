-- When somebody who has leave now had signed in before it, so that taking the leave back is exact.
-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN     "cameAt" TIMESTAMPTZ(3);
