CREATE TABLE "assessments" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"contact_id" uuid,
	"opportunity_id" uuid,
	"method" text NOT NULL,
	"part" text,
	"item" text NOT NULL,
	"answer" text NOT NULL,
	"observed_on" date,
	"source" text,
	"source_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessments_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "assessments_external" UNIQUE("org_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "needs" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"holder_id" uuid,
	"statement" text NOT NULL,
	"layer" text NOT NULL,
	"kind" text NOT NULL,
	"maslow" text,
	"status" text NOT NULL,
	"quotes" jsonb NOT NULL,
	"recorded_on" date,
	"source_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "needs_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "needs_external" UNIQUE("org_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "needs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "positions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"buying_unit_id" uuid,
	"product_id" uuid NOT NULL,
	"state" text NOT NULL,
	"competitor" text,
	"yearly_minor" bigint,
	"currency" text NOT NULL,
	"observed_on" date,
	"source" text,
	"source_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "positions_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "positions_external" UNIQUE("org_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "positions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "relationship_goals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"contact_id" uuid,
	"target" double precision NOT NULL,
	"owner_name" text,
	"due_on" date,
	"source_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "relationship_goals_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "relationship_goals_external" UNIQUE("org_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "relationship_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "influences" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "service_cost_minor" bigint;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_org_id_account_id_accounts_org_id_id_fk" FOREIGN KEY ("org_id","account_id") REFERENCES "public"."accounts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_org_id_contact_id_contacts_org_id_id_fk" FOREIGN KEY ("org_id","contact_id") REFERENCES "public"."contacts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_org_id_opportunity_id_opportunities_org_id_id_fk" FOREIGN KEY ("org_id","opportunity_id") REFERENCES "public"."opportunities"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_org_id_account_id_accounts_org_id_id_fk" FOREIGN KEY ("org_id","account_id") REFERENCES "public"."accounts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_org_id_holder_id_contacts_org_id_id_fk" FOREIGN KEY ("org_id","holder_id") REFERENCES "public"."contacts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_org_id_account_id_accounts_org_id_id_fk" FOREIGN KEY ("org_id","account_id") REFERENCES "public"."accounts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_org_id_buying_unit_id_buying_units_org_id_id_fk" FOREIGN KEY ("org_id","buying_unit_id") REFERENCES "public"."buying_units"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_org_id_product_id_products_org_id_id_fk" FOREIGN KEY ("org_id","product_id") REFERENCES "public"."products"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationship_goals" ADD CONSTRAINT "relationship_goals_org_id_account_id_accounts_org_id_id_fk" FOREIGN KEY ("org_id","account_id") REFERENCES "public"."accounts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationship_goals" ADD CONSTRAINT "relationship_goals_org_id_contact_id_contacts_org_id_id_fk" FOREIGN KEY ("org_id","contact_id") REFERENCES "public"."contacts"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessments_account" ON "assessments" USING btree ("org_id","account_id","method");--> statement-breakpoint
CREATE INDEX "needs_account" ON "needs" USING btree ("org_id","account_id");--> statement-breakpoint
CREATE INDEX "positions_account" ON "positions" USING btree ("org_id","account_id");--> statement-breakpoint
CREATE INDEX "relationship_goals_account" ON "relationship_goals" USING btree ("org_id","account_id");--> statement-breakpoint
CREATE POLICY "assessments_own_rows" ON "assessments" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "needs_own_rows" ON "needs" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "positions_own_rows" ON "positions" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "relationship_goals_own_rows" ON "relationship_goals" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "assessments" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "needs" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "positions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "relationship_goals" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "assessments" TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "needs" TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "positions" TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "relationship_goals" TO app_user;
