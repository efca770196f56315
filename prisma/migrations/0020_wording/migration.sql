-- CreateTable
CREATE TABLE "Wording" (
    "template" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("template")
);

-- CreateTable
CREATE TABLE "WordingVersion" (
    "template" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WordingVersion_pkey" PRIMARY KEY ("template","version")
);
