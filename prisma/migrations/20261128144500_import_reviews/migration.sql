-- The keys of what is stored of a batch's files are named as the code names them.
UPDATE "ImportItem"
SET "reckoning" = ("reckoning" - 'toldUnit') || jsonb_build_object('detectedUnit', "reckoning" -> 'toldUnit')
WHERE "reckoning" -> 'toldUnit' IS NOT NULL;

UPDATE "ImportItem"
SET "content" = ("content" - 'sorting') || jsonb_build_object('review', jsonb_set("content" -> 'sorting', '{items}', (
  SELECT coalesce(
    jsonb_agg(
      (item - 'goal' - 'found' - 'seen') || jsonb_build_object(
        'assignment', item -> 'goal', 'proposed', item -> 'found', 'decided', item -> 'seen')
      ORDER BY at),
    '[]'::jsonb)
  FROM jsonb_array_elements("content" -> 'sorting' -> 'items') WITH ORDINALITY AS items (item, at))))
WHERE "content" -> 'sorting' IS NOT NULL;
