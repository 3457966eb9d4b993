CREATE TABLE "embedding_models" (
	"org_id" uuid NOT NULL,
	"model" text NOT NULL,
	"asks_model" text NOT NULL,
	"asks_dimensions" integer,
	"dimensions" integer,
	"tokens" bigint DEFAULT 0 NOT NULL,
	"uncounted" integer DEFAULT 0 NOT NULL,
	"is_in_use" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "embedding_models_org_id_model_pk" PRIMARY KEY("org_id","model")
);
--> statement-breakpoint
ALTER TABLE "embedding_models" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "embedding_refusals" (
	"org_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"model" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "embedding_refusals_org_id_passage_id_model_pk" PRIMARY KEY("org_id","passage_id","model")
);
--> statement-breakpoint
ALTER TABLE "embedding_refusals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "embedding_models" ADD CONSTRAINT "embedding_models_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embedding_refusals" ADD CONSTRAINT "embedding_refusals_org_id_passage_id_passages_org_id_id_fk" FOREIGN KEY ("org_id","passage_id") REFERENCES "public"."passages"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "embedding_models_in_use" ON "embedding_models" USING btree ("org_id") WHERE is_in_use;--> statement-breakpoint
CREATE POLICY "embedding_models_own_rows" ON "embedding_models" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "embedding_refusals_own_rows" ON "embedding_refusals" AS PERMISSIVE FOR ALL TO "app_user" USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid) WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);--> statement-breakpoint
-- The owner is bound too.
ALTER TABLE "embedding_models" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "embedding_refusals" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "embedding_models" TO app_user;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "embedding_refusals" TO app_user;
--> statement-breakpoint
-- A vector of up to some 2,000 dimensions stays in its row, where reading all of them is quick; by default it would leave from
-- some 480 on. STORAGE PLAIN would do that too, but refuse longer ones.
ALTER TABLE "passage_embeddings" SET (toast_tuple_target = 8160);
