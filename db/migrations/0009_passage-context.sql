CREATE TABLE "passage_mentions" (
	"org_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"ref_id" uuid,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"text" text NOT NULL,
	"value" jsonb,
	CONSTRAINT "passage_mentions_org_id_passage_id_ordinal_pk" PRIMARY KEY("org_id","passage_id","ordinal")
);
--> statement-breakpoint
ALTER TABLE "passage_mentions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "passages" ADD COLUMN "headings" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "passages" ADD COLUMN "speakers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "passages" ADD COLUMN "context" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "passages" ADD COLUMN "index_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "passages" ADD COLUMN "is_linked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "passage_mentions" ADD CONSTRAINT "passage_mentions_org_id_passage_id_passages_org_id_id_fk" FOREIGN KEY ("org_id","passage_id") REFERENCES "public"."passages"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passage_mentions_ref" ON "passage_mentions" USING btree ("org_id","ref_id");--> statement-breakpoint
CREATE INDEX "passages_unlinked" ON "passages" USING btree ("org_id","id") WHERE not is_linked;--> statement-breakpoint
CREATE POLICY "passage_mentions_own_rows" ON "passage_mentions" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "passage_mentions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "passage_mentions" TO app_user;
