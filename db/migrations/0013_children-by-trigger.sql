-- Both foreign keys looked a row up for every row inserted: half the time that passages take, a third of what vectors take.
-- Who inserts locks all parents with one statement instead, which is what the keys' look-ups did one by one; a parent that is
-- deleted waits for that lock, and takes its children with it after.
ALTER TABLE "passage_embeddings" DROP CONSTRAINT "passage_embeddings_org_id_passage_id_passages_org_id_id_fk";
--> statement-breakpoint
ALTER TABLE "passages" DROP CONSTRAINT "passages_org_id_note_id_notes_org_id_id_fk";
--> statement-breakpoint
CREATE FUNCTION delete_passages_of_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM passages p USING gone g WHERE p.org_id = g.org_id AND p.note_id = g.id;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER notes_take_passages AFTER DELETE ON "notes" REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION delete_passages_of_notes();
--> statement-breakpoint
CREATE FUNCTION delete_embeddings_of_passages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM passage_embeddings e USING gone g WHERE e.org_id = g.org_id AND e.passage_id = g.id;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER passages_take_embeddings AFTER DELETE ON "passages" REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION delete_embeddings_of_passages();
