CREATE EXTENSION IF NOT EXISTS vector;
--> statement-breakpoint
-- Every request works as this role. It owns nothing and may not bypass row level security.
DO $$ BEGIN
  CREATE ROLE app_user NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
--> statement-breakpoint
GRANT app_user TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO app_user;
