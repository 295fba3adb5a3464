CREATE TABLE `source_batch_item` (
	`batch_id` text NOT NULL,
	`source_id` text NOT NULL,
	`before_value` text NOT NULL,
	`after_value` text NOT NULL,
	PRIMARY KEY(`batch_id`, `source_id`),
	FOREIGN KEY (`batch_id`) REFERENCES `source_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `source_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text
);
--> statement-breakpoint
CREATE TABLE `source_key` (
	`workspace_id` text NOT NULL,
	`key` text NOT NULL,
	`source_id` text NOT NULL,
	`shared` integer NOT NULL,
	PRIMARY KEY(`source_id`, `key`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_key_same` ON `source_key` (`workspace_id`,`key`,`source_id`);--> statement-breakpoint
CREATE INDEX `source_key_shared` ON `source_key` (`workspace_id`,`key`,`source_id`) WHERE "shared";--> statement-breakpoint
CREATE TABLE `source_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kept` text NOT NULL,
	`merged` text NOT NULL,
	`carried` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`kept`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_merge_kept` ON `source_merge` (`kept`);--> statement-breakpoint
CREATE INDEX `source_merge_merged` ON `source_merge` (`merged`);--> statement-breakpoint
CREATE TABLE `source_tag` (
	`workspace_id` text NOT NULL,
	`source_id` text NOT NULL,
	`folded` text NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`source_id`, `folded`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_tag_name` ON `source_tag` (`workspace_id`,`folded`,`source_id`);--> statement-breakpoint
CREATE TABLE `source_apart` (
	`one_source` text NOT NULL,
	`other_source` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`one_source`, `other_source`),
	FOREIGN KEY (`one_source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_source`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_apart_other` ON `source_apart` (`other_source`);--> statement-breakpoint
DROP INDEX `source_list`;--> statement-breakpoint
ALTER TABLE `source` ADD `type` text DEFAULT 'document' NOT NULL;--> statement-breakpoint
ALTER TABLE `source` ADD `year` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `source` ADD `title_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `source` ADD `maker_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `source` ADD `keys_read` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `source` ADD `grade` text;--> statement-breakpoint
CREATE INDEX `source_added` ON `source` (`workspace_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `source_title` ON `source` (`workspace_id`,`state`,`title_key`,`id`);--> statement-breakpoint
CREATE INDEX `source_maker` ON `source` (`workspace_id`,`state`,`maker_key`,`id`);--> statement-breakpoint
CREATE INDEX `source_year` ON `source` (`workspace_id`,`state`,`year`,`id`);--> statement-breakpoint
CREATE INDEX `source_type` ON `source` (`workspace_id`,`state`,`type`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `source_grade` ON `source` (`workspace_id`,`grade`) WHERE "grade" is not null;--> statement-breakpoint
CREATE INDEX `source_merged` ON `source` (`merged_into`) WHERE "merged_into" is not null;--> statement-breakpoint
CREATE INDEX `source_keys` ON `source` (`keys_read`);--> statement-breakpoint
CREATE INDEX `source_list` ON `source` (`workspace_id`,`state`,`updated_at`,`id`);--> statement-breakpoint
UPDATE `source` SET type = coalesce(json_extract(csl, '$.type'), type);
