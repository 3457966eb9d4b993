CREATE TABLE "model_calls" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"purpose" text NOT NULL,
	"draft_id" uuid,
	"conversation_id" uuid,
	"section" text,
	"model" text NOT NULL,
	"prompt_name" text,
	"prompt_version" text,
	"prompt_hash" text,
	"method" text,
	"input_tokens" integer NOT NULL,
	"cached_tokens" integer NOT NULL,
	"output_tokens" integer NOT NULL,
	"prefix_tokens" integer NOT NULL,
	"is_estimated" boolean NOT NULL,
	"cost_usd" double precision,
	"latency_ms" integer NOT NULL,
	"first_token_ms" integer,
	"outcome" text NOT NULL,
	CONSTRAINT "model_calls_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "model_calls" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_calls_at" ON "model_calls" USING btree ("org_id","at");--> statement-breakpoint
CREATE POLICY "model_calls_own_rows" ON "model_calls" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "model_calls" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "model_calls" TO app_user;
