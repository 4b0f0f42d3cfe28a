ALTER TABLE `mirror` ADD `side` text DEFAULT 'owner' NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `answers` text DEFAULT '{}' NOT NULL;