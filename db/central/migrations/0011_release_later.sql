ALTER TABLE "print_jobs" ADD COLUMN "incarnation" uuid;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD COLUMN "release_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "print_jobs_release" ON "print_jobs" USING btree ("tenant_id","release_at") WHERE "print_jobs"."state" = 'committed' and "print_jobs"."release_at" is not null;