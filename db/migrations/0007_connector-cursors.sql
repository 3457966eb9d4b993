CREATE TABLE "connector_cursors" (
	"org_id" uuid NOT NULL,
	"connector" text NOT NULL,
	"stream" text NOT NULL,
	"cursor" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connector_cursors_org_id_connector_stream_pk" PRIMARY KEY("org_id","connector","stream")
);
--> statement-breakpoint
ALTER TABLE "connector_cursors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "source_deletions" (
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"external_id" text NOT NULL,
	"connector" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_deletions_org_id_kind_external_id_pk" PRIMARY KEY("org_id","kind","external_id")
);
--> statement-breakpoint
ALTER TABLE "source_deletions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "connector_cursors" ADD CONSTRAINT "connector_cursors_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_deletions" ADD CONSTRAINT "source_deletions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "connector_cursors_own_rows" ON "connector_cursors" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "source_deletions_own_rows" ON "source_deletions" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "connector_cursors" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "source_deletions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "connector_cursors" TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "source_deletions" TO app_user;
