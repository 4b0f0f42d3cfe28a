ALTER TABLE "tenants" ALTER COLUMN "credit_code" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "country" text DEFAULT 'CHN' NOT NULL;