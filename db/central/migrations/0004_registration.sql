CREATE TABLE "registration_qualifications" (
	"id" text PRIMARY KEY NOT NULL,
	"credit_code" text NOT NULL,
	"type" text NOT NULL,
	"customs_code" text NOT NULL,
	"customs_district" text NOT NULL,
	"filed_on" text NOT NULL,
	"valid_until" text NOT NULL,
	"cancelled_on" text,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registration_proofs" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"proof_no" text NOT NULL,
	"credit_code" text NOT NULL,
	"face" jsonb NOT NULL,
	"pdf" "bytea",
	"issued_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "registration_proofs_proof_no_unique" UNIQUE("proof_no")
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"credit_code" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"filed_on" text NOT NULL,
	"changed_on" text,
	"shown_to" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registration_qualifications" ADD CONSTRAINT "registration_qualifications_credit_code_registrations_credit_code_fk" FOREIGN KEY ("credit_code") REFERENCES "public"."registrations"("credit_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "registration_qualifications_one_valid" ON "registration_qualifications" USING btree ("credit_code","type") WHERE "registration_qualifications"."state" = 'valid';--> statement-breakpoint
CREATE UNIQUE INDEX "registration_qualifications_code" ON "registration_qualifications" USING btree ("customs_code") WHERE "registration_qualifications"."customs_code" <> '';--> statement-breakpoint
CREATE INDEX "registration_qualifications_expiry" ON "registration_qualifications" USING btree ("valid_until") WHERE "registration_qualifications"."state" = 'valid';