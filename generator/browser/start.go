package browser

import (
	"context"

	"github.com/chromedp/chromedp"
)

// Start starts the browser at path, without a window and with a profile of its
// own that goes when it stops. The context is that of its first tab;
// chromedp.NewContext(ctx) opens others. It does not call home. As root it runs
// without its sandbox, which it could not start. The browser starts with the
// first action run in the context, which reports whatever is wrong with it.
func Start(parent context.Context, path string, more ...chromedp.ExecAllocatorOption) (context.Context, context.CancelFunc) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-domain-reliability", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("no-pings", true),
	)
	allocator, closeAllocator := chromedp.NewExecAllocator(parent, append(options, more...)...)
	ctx, closeBrowser := chromedp.NewContext(allocator)
	return ctx, func() {
		closeBrowser()
		closeAllocator()
	}
}
