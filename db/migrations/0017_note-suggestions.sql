CREATE TABLE "suggestion_decisions" (
	"org_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"suggestion_id" text NOT NULL,
	"decision" text NOT NULL,
	"record_id" uuid,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestion_decisions_org_id_account_id_suggestion_id_pk" PRIMARY KEY("org_id","account_id","suggestion_id")
);
--> statement-breakpoint
ALTER TABLE "suggestion_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "suggestion_decisions" ADD CONSTRAINT "suggestion_decisions_org_id_account_id_accounts_org_id_id_fk" FOREIGN KEY ("org_id","account_id") REFERENCES "public"."accounts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "suggestion_decisions_own_rows" ON "suggestion_decisions" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "suggestion_decisions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "suggestion_decisions" TO app_user;
