package org.parley.ui.web.server;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/** Has the page load the custom elements that timeline, graph and reader are drawn with. */
public final class LoadElements implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .head()
                .appendElement("script")
                .attr("type", "module")
                .attr("src", "parley/parley.js"));
    }
}
