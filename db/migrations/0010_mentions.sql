CREATE TABLE "linked_names" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"rules" text NOT NULL,
	"hash" text NOT NULL,
	"names" jsonb NOT NULL,
	"stale" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "linked_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passage_voices" (
	"org_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	CONSTRAINT "passage_voices_org_id_passage_id_contact_id_pk" PRIMARY KEY("org_id","passage_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "passage_voices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "linked_names" ADD CONSTRAINT "linked_names_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_voices" ADD CONSTRAINT "passage_voices_org_id_passage_id_passages_org_id_id_fk" FOREIGN KEY ("org_id","passage_id") REFERENCES "public"."passages"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passage_voices_contact" ON "passage_voices" USING btree ("org_id","contact_id");--> statement-breakpoint
CREATE POLICY "linked_names_own_rows" ON "linked_names" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "passage_voices_own_rows" ON "passage_voices" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "linked_names" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "passage_voices" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "linked_names", "passage_voices" TO app_user;
