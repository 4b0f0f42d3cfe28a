CREATE TABLE `new_draft_version` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` text NOT NULL,
	`collection` text,
	`reason` text NOT NULL,
	`on_revision` integer NOT NULL,
	`form_version` integer NOT NULL,
	`base_revision` integer NOT NULL,
	`saved_at` text NOT NULL,
	`kept_at` text NOT NULL,
	`copied_as` text,
	`base` text,
	`content` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `new_draft_version` (`seq`, `document_id`, `collection`, `reason`, `on_revision`, `form_version`, `base_revision`, `saved_at`, `kept_at`, `base`, `content`)
SELECT v.`seq`, v.`document_id`, coalesce(
	(SELECT m.`collection` FROM `mirror` m WHERE m.`id` = v.`document_id` LIMIT 1),
	(SELECT d.`collection` FROM `draft` d WHERE d.`id` = v.`document_id`),
	(SELECT o.`collection` FROM `outbox` o WHERE o.`document_id` = v.`document_id` LIMIT 1),
	(SELECT json_extract(t.`value`, '$.params.kind') FROM `workspace` w, json_each(CASE WHEN json_valid(w.`body`) THEN w.`body` ELSE '{}' END, '$.tabs') t WHERE json_extract(t.`value`, '$.params.id') = v.`document_id` LIMIT 1)
), v.`reason`, v.`on_revision`, v.`form_version`, v.`base_revision`, v.`saved_at`, v.`saved_at`, v.`base`, v.`content` FROM `draft_version` v ORDER BY v.`seq`;
--> statement-breakpoint
DROP TABLE `draft_version`;
--> statement-breakpoint
ALTER TABLE `new_draft_version` RENAME TO `draft_version`;
--> statement-breakpoint
CREATE INDEX `draft_version_document` ON `draft_version` (`document_id`,`reason`,`seq`);
--> statement-breakpoint
CREATE INDEX `draft_version_reason` ON `draft_version` (`reason`,`kept_at`);
