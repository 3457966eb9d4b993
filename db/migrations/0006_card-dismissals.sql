CREATE TABLE "card_dismissals" (
	"org_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"card_id" text NOT NULL,
	"reason" text NOT NULL,
	"until_day" date,
	"dismissed_by" text NOT NULL,
	"dismissed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "card_dismissals_org_id_account_id_card_id_pk" PRIMARY KEY("org_id","account_id","card_id")
);
--> statement-breakpoint
ALTER TABLE "card_dismissals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "card_dismissals" ADD CONSTRAINT "card_dismissals_org_id_account_id_accounts_org_id_id_fk" FOREIGN KEY ("org_id","account_id") REFERENCES "public"."accounts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "card_dismissals_own_rows" ON "card_dismissals" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "card_dismissals" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "card_dismissals" TO app_user;
