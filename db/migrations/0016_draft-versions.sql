CREATE TABLE "draft_versions" (
	"org_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"sections" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"change" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_versions_org_id_draft_id_version_pk" PRIMARY KEY("org_id","draft_id","version")
);
--> statement-breakpoint
ALTER TABLE "draft_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_org_id_draft_id_drafts_org_id_id_fk" FOREIGN KEY ("org_id","draft_id") REFERENCES "public"."drafts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "draft_versions_own_rows" ON "draft_versions" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "draft_versions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "draft_versions" TO app_user;
