-- Rank tables for each kind of occasion; a meeting names the one it goes by in its seating.
-- CreateTable
CREATE TABLE "RankTable" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ranks" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RankTable_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RankTable_name_key" ON "RankTable"("name");
