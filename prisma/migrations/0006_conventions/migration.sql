-- 排会规矩: what an office decides about placing meetings, saved for itself. How much clashes weigh moves here from the
-- office's rules; only what differs from what was usual is kept, the rest follows the template.
ALTER TABLE "Office"
  ADD COLUMN "conventions" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "conventionsVersion" INTEGER NOT NULL DEFAULT 1;

UPDATE "Office" SET "conventions" = jsonb_build_object('severity', decided.severity)
FROM (
  SELECT o.id, jsonb_object_agg(each.key, each.value) AS severity
  FROM "Office" o, jsonb_each_text(o.rules -> 'clashSeverity') each
  LEFT JOIN (VALUES
    ('venue', 'block'), ('vehicle', 'block'), ('person', 'block'), ('body', 'warn'), ('travel', 'warn'),
    ('deadline', 'block'), ('holiday', 'block'), ('season', 'note'), ('linkage', 'warn'), ('unknown', 'note')
  ) usual (key, value) ON usual.key = each.key
  WHERE jsonb_typeof(o.rules -> 'clashSeverity') = 'object' AND each.value IS DISTINCT FROM usual.value
  GROUP BY o.id
) decided
WHERE "Office".id = decided.id;

UPDATE "Office" SET "rules" = "rules" - 'clashSeverity' WHERE "rules" ? 'clashSeverity';
