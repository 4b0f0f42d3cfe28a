CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"login_name" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"systems" jsonb NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"password_hash" text NOT NULL,
	"password_version" integer DEFAULT 1 NOT NULL,
	"is_locked" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_login_name_unique" UNIQUE("login_name")
);
--> statement-breakpoint
CREATE TABLE "captcha_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_keys" (
	"account_id" uuid NOT NULL,
	"workstation_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recovery_keys_account_id_workstation_id_pk" PRIMARY KEY("account_id","workstation_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"credit_code" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenants_credit_code_unique" UNIQUE("credit_code")
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"subject" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "blank_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"blank_kind" text NOT NULL,
	"first_no" text NOT NULL,
	"last_no" text NOT NULL,
	"count" integer NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blanks" (
	"blank_no" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"blank_kind" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"state" text NOT NULL,
	"job_id" uuid,
	"certificate_no" text,
	"workstation_id" uuid,
	"spoil_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_authorities" (
	"name" text PRIMARY KEY NOT NULL,
	"root_certificate" text NOT NULL,
	"signing_certificate" text NOT NULL,
	"sealed_root_key" text NOT NULL,
	"sealed_signing_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_certificate_parties" (
	"certificate_no" text NOT NULL,
	"tenant_id" uuid NOT NULL,
	CONSTRAINT "entry_certificate_parties_certificate_no_tenant_id_pk" PRIMARY KEY("certificate_no","tenant_id")
);
--> statement-breakpoint
CREATE TABLE "entry_certificates" (
	"certificate_no" text PRIMARY KEY NOT NULL,
	"declaration_no" text NOT NULL,
	"kind_name" text NOT NULL,
	"consignee" text NOT NULL,
	"declarant" text NOT NULL,
	"issue_date" text NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "export_certificates" (
	"certificate_no" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"inspection_no" text NOT NULL,
	"format" text NOT NULL,
	"declarant" text NOT NULL,
	"consignor" text NOT NULL,
	"issue_date" text NOT NULL,
	"collect_by" text NOT NULL,
	"print_status" text NOT NULL,
	"print_count" integer NOT NULL,
	"contact_phone" text NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_entries" (
	"workstation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"tenant_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"entry" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journal_entries_workstation_id_account_id_seq_pk" PRIMARY KEY("workstation_id","account_id","seq")
);
--> statement-breakpoint
CREATE TABLE "number_sequences" (
	"name" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "print_jobs" (
	"job_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"workstation_id" uuid NOT NULL,
	"certificate_no" text NOT NULL,
	"content_sha256" text NOT NULL,
	"blank_nos" jsonb NOT NULL,
	"state" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signed_pdfs" (
	"certificate_no" text PRIMARY KEY NOT NULL,
	"content_sha256" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workstations" (
	"workstation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"tenant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"journal_seq" integer NOT NULL,
	"journal_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workstations_workstation_id_account_id_pk" PRIMARY KEY("workstation_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "feed_heads" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rows" (
	"tenant_id" uuid NOT NULL,
	"collection" text NOT NULL,
	"id" text NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"seq" bigint NOT NULL,
	"is_gone" boolean DEFAULT false NOT NULL,
	"revision" integer,
	"form_version" integer,
	"history" jsonb,
	CONSTRAINT "rows_tenant_id_collection_id_pk" PRIMARY KEY("tenant_id","collection","id")
);
--> statement-breakpoint
CREATE TABLE "upload_chunks" (
	"tenant_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"offset" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "upload_chunks_tenant_id_sha256_offset_pk" PRIMARY KEY("tenant_id","sha256","offset")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"tenant_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"type" text NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"is_complete" boolean DEFAULT false NOT NULL,
	"pages" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "uploads_tenant_id_sha256_pk" PRIMARY KEY("tenant_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"who" text NOT NULL,
	"subject" text NOT NULL,
	"action" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"why" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"tenant_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"call" text NOT NULL,
	"answer" jsonb,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_tenant_id_key_pk" PRIMARY KEY("tenant_id","key")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_keys" ADD CONSTRAINT "recovery_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_heads" ADD CONSTRAINT "feed_heads_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "blank_batches_tenant" ON "blank_batches" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "blanks_stock" ON "blanks" USING btree ("tenant_id","blank_kind","state","blank_no");--> statement-breakpoint
CREATE INDEX "blanks_job" ON "blanks" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "export_certificates_tenant" ON "export_certificates" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "journal_entries_job" ON "journal_entries" USING btree ("job_id");--> statement-breakpoint
CREATE UNIQUE INDEX "print_jobs_one_open" ON "print_jobs" USING btree ("certificate_no") WHERE "print_jobs"."state" in ('reserved', 'committed');--> statement-breakpoint
CREATE INDEX "print_jobs_expiry" ON "print_jobs" USING btree ("tenant_id","expires_at") WHERE "print_jobs"."state" = 'reserved';--> statement-breakpoint
CREATE UNIQUE INDEX "rows_feed" ON "rows" USING btree ("tenant_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "rows_document" ON "rows" USING btree ("id") WHERE "rows"."revision" is not null;--> statement-breakpoint
CREATE INDEX "rows_attachments" ON "rows" USING gin (("content" -> 'attachments')) WHERE "rows"."revision" is not null;--> statement-breakpoint
CREATE INDEX "rows_state" ON "rows" USING btree ("collection","state");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_log" USING btree ("subject","id");