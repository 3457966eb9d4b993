-- The foreign key looked a posting's passage up as each was inserted, hundreds of times per passage: half the time of an
-- import. "passage_terms", written by the same statement, holds the passage by its own key; what is left to see to is that
-- postings go with their passage.
ALTER TABLE "lex_posting" DROP CONSTRAINT "lex_posting_org_id_passage_id_passages_org_id_id_fk";
--> statement-breakpoint
CREATE FUNCTION delete_postings_of_passages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM lex_posting p USING gone g WHERE p.org_id = g.org_id AND p.passage_id = g.id;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER passages_take_postings AFTER DELETE ON "passages" REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION delete_postings_of_passages();
